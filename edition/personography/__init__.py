"""Who is meant: the register of persons, and matching mentions to it, with certainty."""
