"""The outputs that come with edition; a stranger's are found by the same entry points."""
