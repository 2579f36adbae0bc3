"""The making of the tagger's model from citations that are invented here; not used at run time."""
