"""Where a cell stands in the table that is being read."""

from dataclasses import dataclass, field


@dataclass
class Table:
    """An open table: its identifier, the row and column reached, whether these are head rows."""

    group: str
    row: int = -1
    column: int = 0
    header: bool = False
    taken: set[tuple[int, int]] = field(default_factory=set)

    def next_row(self) -> None:
        """Go to the first column of the next row."""
        self.row += 1
        self.column = 0

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column from 0."""
        return self.row, self.column

    def take(self, columns: int, rows: int) -> tuple[int, int]:
        """Return the next cell, past those that reach down from above, and go on behind it."""
        while self.cell in self.taken:
            self.column += 1
        row, column = self.cell
        self.taken |= {
            (row + down, column + over) for down in range(rows) for over in range(columns)
        }
        self.column += columns
        return row, column
