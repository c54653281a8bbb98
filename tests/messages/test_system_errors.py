"""The system's words about files."""

from __future__ import annotations

import errno
import os

import pytest

from selfeval_cli.messages.system_errors import word_system_error


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EIO, errno.EPIPE])
def test_what_the_system_says_is_said_in_chinese(number: int) -> None:
    said = os.strerror(number)
    assert said not in word_system_error(said).zh


def test_unknown_words_are_kept() -> None:
    assert word_system_error("Strange weather").zh == "系统出错（Strange weather）"
    assert word_system_error("Strange weather").en == "the system failed (Strange weather)"
