"""What the two processes tell each other: JSON with its length before it, on pipes."""

import json
import struct
from typing import Any, BinaryIO, Final

LENGTH: Final = struct.Struct(">I")
LARGEST: Final = 1 << 22
"""No message is longer: documents and pages go by way of files."""


def encode(message: dict[str, Any]) -> bytes:
    """Return a message as bytes for the pipe."""
    content = json.dumps(message).encode()
    return LENGTH.pack(len(content)) + content


def decode(received: bytes | bytearray) -> dict[str, Any] | None:
    """Return the message in what was received so far; None where it is not whole.

    ValueError for what no worker of ours sends.
    """
    if len(received) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack_from(received)
    if length > LARGEST:
        raise ValueError("too long")
    if len(received) < LENGTH.size + length:
        return None
    message = json.loads(received[LENGTH.size : LENGTH.size + length])
    if not isinstance(message, dict):
        raise ValueError("no message")
    return message


def read(pipe: BinaryIO) -> dict[str, Any] | None:
    """Wait for the next message; None where the other side has gone."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return decode(head + pipe.read(LENGTH.unpack(head)[0]))
