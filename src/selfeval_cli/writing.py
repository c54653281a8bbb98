"""Writing files whole or not at all: a temporary file in the same directory, then one step that puts it in place."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Literal, NamedTuple

WriteReason = Literal[
    "exists",  # and it was not asked to be replaced
    "directory",
    "missing-folder",
    "permission",
    "open-elsewhere",  # Word, WPS or Excel holds it
    "disk-full",
    "read-only",  # the whole file system
    "name",  # no name that a file can have
    "device-error",  # params: detail (the system's words)
]


class Unwritable(NamedTuple):
    """Why the file was not written; what stood there before still does. The sentence stands in the messages, under the reason."""

    path: str
    reason: WriteReason
    params: Mapping[str, str] = MappingProxyType({})


_REASONS: Mapping[int, WriteReason] = {
    errno.EEXIST: "exists",
    errno.EISDIR: "directory",
    errno.ENOENT: "missing-folder",
    errno.ENOTDIR: "missing-folder",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
}
_SHARING_VIOLATIONS = (5, 32, 33)
"""Windows' numbers for a file that another program holds; 5 (access denied) is what replacing an open file gives."""


def write_file(path: str | os.PathLike[str], content: str | bytes, *, force: bool = False) -> Unwritable | None:
    """Write `content` (text as UTF-8) to `path`; None when it is done.

    The file is there whole or as it was before. One that exists is replaced only with `force`, and keeps its permissions; through a
    symbolic link its target is replaced. Devices and pipes are written to directly.
    """
    name = os.fspath(path)
    # A name in the content may hold bytes that are no UTF-8: they are written as they were, not lost with everything else.
    data = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
    try:
        target = os.path.realpath(name)
        status = _look(target)
        if status is not None and stat.S_ISDIR(status.st_mode):
            return Unwritable(name, "directory")
        if status is not None and not stat.S_ISREG(status.st_mode):
            with open(target, "wb") as stream:
                stream.write(data)
            return None
        if status is not None and not force:
            return Unwritable(name, "exists")
        _write_beside(target, data, status)
    except OSError as error:
        return _explain(name, error)
    except ValueError:  # a NUL inside the name
        return Unwritable(name, "name")
    return None


def _look(target: str) -> os.stat_result | None:
    try:
        return os.stat(target)
    except FileNotFoundError:
        return None


def _write_beside(target: str, data: bytes, old: os.stat_result | None) -> None:
    """Write a temporary file next to the target, bring it to the disk, and put it in the target's place."""
    folder = os.path.dirname(target)
    temporary = os.path.join(folder, f".selfeval-{secrets.token_hex(6)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)  # less the umask, as any new file
    try:
        with os.fdopen(handle, "wb") as stream:
            if old is not None and hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), stat.S_IMODE(old.st_mode))
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if old is None:
            _put_if_absent(temporary, target)
        else:
            os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(folder)


def _put_if_absent(temporary: str, target: str) -> None:
    """Give the file its name, unless one of that name has come up since we looked."""
    if sys.platform == "win32":
        os.rename(temporary, target)  # refuses there what exists
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from None
        os.replace(temporary, target)
        return
    os.unlink(temporary)


def _sync_folder(folder: str) -> None:
    """Bring the new name to the disk too, where directories can be synced."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _explain(name: str, error: OSError) -> Unwritable:
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS and _is_held(name):
        return Unwritable(name, "open-elsewhere")
    reason = _REASONS.get(error.errno or 0)
    if reason is None:
        return Unwritable(name, "device-error", {"detail": error.strerror or type(error).__name__})
    return Unwritable(name, reason)


def _is_held(name: str) -> bool:
    """Whether the file exists and other programs may hold it: of a file that is not there nobody has hold."""
    return os.path.isfile(name)
