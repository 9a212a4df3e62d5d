"""Measure the assistant on files of questions with gold evidence, and fit the ranking's weights."""
