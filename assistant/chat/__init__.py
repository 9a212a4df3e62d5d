"""A conversation with minutes in a terminal, or over a pipe: lines in, cited answers out."""
