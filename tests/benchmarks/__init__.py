"""Measurements by command: they print numbers, and tests hold the rough ones."""
