"""XSLT 2.0 and 3.0 of a project's own, run by Saxon in a process that can do no harm.

`supervisor` is our side: it starts the worker, hands it one page at a time, and kills it where it
must. `worker` is the other: it is cut off by `confinement` (`landlock` for files, `seccomp` for
network and programs), proves that to itself, and only then reads the stylesheet. `faults` reads
what Saxon says of errors; `harvest` takes what was written. Nothing here imports saxonche but the
worker, in its own process.
"""
