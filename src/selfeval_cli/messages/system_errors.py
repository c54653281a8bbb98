"""The system's own words about files and devices, in both languages."""

from __future__ import annotations

import errno
import os

from selfeval_cli.messages.language import Text

_WORDS: dict[str, Text] = {
    os.strerror(number): text
    for number, text in (
        (errno.ENOSPC, Text("磁盘已满", "the disk is full")),
        (errno.EDQUOT, Text("磁盘配额已用完", "the disk quota is used up")),
        (errno.EFBIG, Text("文件太大", "the file is too large")),
        (errno.EACCES, Text("没有权限", "permission denied")),
        (errno.EPERM, Text("系统不允许", "the system does not permit it")),
        (errno.EROFS, Text("磁盘是只读的", "the disk is read-only")),
        (errno.ENAMETOOLONG, Text("文件名太长", "the name is too long")),
        (errno.EBUSY, Text("文件或设备正在使用", "the file or device is in use")),
        (errno.EIO, Text("磁盘或设备读写出错", "the disk or device failed")),
        (errno.EPIPE, Text("接收输出的程序已经退出", "the program that reads the output has ended")),
        (errno.ENOENT, Text("没有这个文件或目录", "no such file or directory")),
        (errno.ENOTDIR, Text("路径中间有一段不是目录", "part of the path is no directory")),
        (errno.EISDIR, Text("是目录，不是文件", "it is a directory")),
        (errno.ELOOP, Text("符号链接绕成了圈", "symbolic links lead in a circle")),
        (errno.ENXIO, Text("没有这个设备", "there is no such device")),
        (errno.ENODEV, Text("没有这个设备", "there is no such device")),
        (errno.EINVAL, Text("系统不接受这个文件名或这种操作", "the system does not take this name or operation")),
        (errno.EMFILE, Text("打开的文件太多", "too many files are open")),
        (errno.ENFILE, Text("打开的文件太多", "too many files are open")),
        (errno.ENOMEM, Text("内存不足", "there is not enough memory")),
        (errno.ESTALE, Text("网络磁盘上的文件已经变动", "the file on the network disk has changed")),
        (errno.ETIMEDOUT, Text("网络磁盘没有回应", "the network disk does not answer")),
    )
}


def word_system_error(said: object) -> Text:
    """What the system said (`OSError.strerror`) in both languages; words that are not known stay as they are, in brackets."""
    return _WORDS.get(str(said)) or Text(f"系统出错（{said}）", f"the system failed ({said})")
