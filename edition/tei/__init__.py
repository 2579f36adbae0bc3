"""The only package that writes TEI: annotations by offset become one nested, laid-out file."""
