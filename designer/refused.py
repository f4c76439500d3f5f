"""The one way to say no to a person: a sentence that names the thing and what to do."""


class Refused(ValueError):
    """A request that cannot be carried out. Its text is shown as it is, without a traceback."""


class SizesOpen(Refused):
    """A file leaves sizes of its inputs open, which a person can say."""
