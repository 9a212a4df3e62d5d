"""Serve the chat page, its JSON API and the doors for other programs, over one `Assistant`."""
