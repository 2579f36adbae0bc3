"""Sources to a site: what changed is encoded, validated and published again, and nothing else."""
