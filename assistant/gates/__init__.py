"""Hold what a language model wrote to the minutes: each gate says why a claim must not reach the reader, or nothing."""
