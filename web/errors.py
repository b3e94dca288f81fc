"""Errors of the edge: for operators in one English line."""


class OperatorError(Exception):
    """Something that whoever runs Naast must mend; the text says what to do. Ends the process with exit code 2."""
