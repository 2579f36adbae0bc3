"""The verdict on a TEI file: its schemas, then the rules, in one pass over the file."""
