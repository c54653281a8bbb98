"""What loading a file gives: the report as far as it could be read, the findings on the way, and where everything stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from selfeval_cli.loaders.addresses import Addresses
from selfeval_cli.loaders.toml_reading import TomlReading
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.report import Report
from selfeval_cli.sources.source import Source
from selfeval_cli.sources.toml_places import TomlPlaces

if TYPE_CHECKING:
    from selfeval_cli.sources.cell_places import CellPlaces  # workbooks only
    from selfeval_cli.sources.document_places import DocumentPlaces  # published documents only


@dataclass(frozen=True)
class Loaded:
    """A loaded file.

    `report` is None where no report is in it; `findings` (family F) then say why. `source` is None where the file could not be
    read at all, and for a report in a workbook, whose places are `cells`, or in a published document, whose places are `passages`.
    """

    name: str
    report: Report | None
    findings: tuple[Finding, ...]
    source: Source | None = None
    toml: TomlReading | None = None
    addresses: Addresses = field(default_factory=Addresses)
    is_report: bool = True  # False: a TOML file of another purpose (a standard, a configuration)
    cells: CellPlaces | None = None
    passages: DocumentPlaces | None = None

    @property
    def was_read(self) -> bool:
        """Whether there is a file whose content is known."""
        return self.source is not None or self.cells is not None or self.passages is not None

    @cached_property
    def places(self) -> TomlPlaces | None:
        """Where everything stands in the source's text; scanned when the first place is asked for."""
        return self.toml.places() if self.toml is not None else None
