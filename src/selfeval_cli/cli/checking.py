"""The run of `check` over its files: each assessed and shown in turn, the counts and the exit code at the end."""

from __future__ import annotations

import gc
import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from selfeval_cli.assessment import ALL_RULES, is_document
from selfeval_cli.cli.assessing import Assessor, announce_input
from selfeval_cli.cli.delivery import deliver
from selfeval_cli.cli.entry import FINE, FOUND, NOT_DONE, OUR_BUG
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.progress import Progress
from selfeval_cli.cli.report_files import Gathering, PassedOver, list_office_files
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages import files as words
from selfeval_cli.messages.check_output import RULE_FAILED
from selfeval_cli.messages.language import quote_in_command
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.report import Report

if TYPE_CHECKING:
    from selfeval_cli.cli.annotating import Annotation  # nor of these
    from selfeval_cli.cli.annotating_documents import DocumentAnnotation
    from selfeval_cli.cli.baseline_use import BaselineUse  # few runs have one

_INFOS = {info.code: info for info in ALL_RULES}


class CheckRun:
    """What `check` was asked to do. `check` does it."""

    # Written out: making a dataclass of it takes a hundredth of the time of a check.
    def __init__(  # noqa: PLR0913  # an option each
        self,
        *,
        assessor: Assessor,
        output: Output,
        format: str,  # noqa: A002  # the option's name
        statistics: bool,
        coverage: bool,
        quiet: bool,
        file: str | None,
        force: bool,
        fail_on: str,
    ) -> None:
        self.assessor = assessor
        self.output = output
        self.format = format
        self.statistics = statistics
        self.coverage = coverage
        self.quiet = quiet
        self.file = file
        self.force = force
        self.fail_on = fail_on
        self.baseline: BaselineUse | None = None
        self.annotation: Annotation | DocumentAnnotation | None = None
        self._texts: list[str] = []

    def check(self, gathering: Gathering, asked: list[str]) -> int:
        """Assess every candidate and show what was found. Returns the exit code."""
        assessments: list[Assessment] = []
        passed_over = list(gathering.passed_over)
        progress = Progress(self.output.stderr, self.output.look.language)
        for number, candidate in enumerate(gathering.candidates):
            if number == 1:
                gc.enable()  # switched off at the start for the usual run over one file
            progress.report(number, len(gathering.candidates))
            announce_input(candidate.path, self.output)
            for found in self.assessor.assess_all(candidate.path):
                if found.not_a_report and not candidate.named:
                    passed_over.append(PassedOver(candidate.path, "not-a-report"))
                    continue
                progress.clear()
                assessment = self.baseline.apply(found) if self.baseline is not None else found
                self._show(assessment)
                whole = len(gathering.candidates) == 1 or self.annotation is not None
                assessments.append(assessment if whole else self._shrink(assessment))
        progress.clear()
        if not assessments:
            raise self._explain_nothing(asked, passed_over)
        if self.baseline is not None:
            self.baseline.save()
        self._close(assessments, passed_over)
        if self.baseline is not None:
            self.baseline.conclude(self.output, quiet=self.quiet)
        if self.annotation is not None:
            self.annotation.write(assessments, self.output)
        return self._judge(assessments)

    def _show(self, assessment: Assessment) -> None:
        """The findings of one file, at once where people read along."""
        look = self.output.look
        if self.statistics:
            pass  # come at the end, for all files
        elif self.format == "text" and (assessment.findings or look.verbose):
            from selfeval_cli.renderers.findings_text import render_findings

            self._emit(render_findings(assessment, _INFOS, look))
        elif self.format == "concise":
            from selfeval_cli.renderers.findings_concise import render_concise

            self._emit(render_concise(assessment, look.language))
        if self.coverage and self.format in ("text", "concise"):
            from selfeval_cli.renderers.coverage import render_coverage

            self._emit(render_coverage(assessment, _INFOS, look) + "\n")
        for outcome in assessment.outcomes:
            if outcome.state == "failed":
                params = {"code": outcome.code, "error": outcome.error}
                self.output.warn(RULE_FAILED.fill(look.language, params))

    def _shrink(self, assessment: Assessment) -> Assessment:
        """What is still needed of one of many once it was shown, so that thousands of reports fit into memory."""
        report = assessment.report
        heading = Report(heading=report.heading) if report is not None else None
        small = assessment._replace(report=heading, execution=None, scorecard=None)
        if self.format in ("json", "sarif"):
            return small
        failed = tuple(outcome for outcome in assessment.outcomes if outcome.state == "failed")
        findings, known = (
            tuple(Finding(finding.code, finding.severity) for finding in told)
            for told in (assessment.findings, assessment.known)
        )
        return small._replace(findings=findings, outcomes=failed, known=known)

    def _emit(self, text: str) -> None:
        if self.file is not None:
            self._texts.append(text)
        elif text:
            self.output.write(text)

    def _close(self, assessments: list[Assessment], passed_over: list[PassedOver]) -> None:
        """What comes after the last file: counts, or the whole of it where programs read it; then the file where one is wanted."""
        from selfeval_cli import __version__

        language = self.output.look.language
        if self.format == "json":
            from selfeval_cli.renderers.findings_json import render_findings_json, render_statistics_json

            render = render_statistics_json if self.statistics else render_findings_json
            text = render(assessments, _INFOS, language, version=__version__, passed_over=passed_over)
            deliver(text, self.file, self.output, kind="json", force=self.force)
            return
        if self.format == "sarif":
            from selfeval_cli.renderers.findings_sarif import render_sarif

            compared = self.baseline is not None
            text = render_sarif(assessments, _INFOS, language, version=__version__, compared=compared)
            deliver(text, self.file, self.output, kind="json", force=self.force)
            return
        if self.statistics:
            from selfeval_cli.renderers import statistics

            render_table = statistics.render_table if self.format == "text" else statistics.render_rows
            self._emit(render_table(assessments, _INFOS, self.output.look))
        if self.format == "text" and not self.quiet:
            from selfeval_cli.renderers.tally import render_tally

            self._emit(render_tally(assessments, self.output.look))
            self._tell_of_document(assessments)
        if self.output.look.verbose:
            self._tell_passed_over(passed_over)
        if self.file is not None:
            deliver("".join(self._texts), self.file, self.output, kind="text", force=self.force)
        known = sum(len(one.known) for one in assessments)
        if known and self.format == "concise" and not self.quiet:  # which has no tally
            from selfeval_cli.messages.baseline_words import KNOWN_ALONE

            self.output.warn(KNOWN_ALONE.fill(language, {"n": known}))

    def _tell_of_document(self, assessments: list[Assessment]) -> None:
        """What was found in a document may lie in how it was read: say how to see that."""
        read = next((one.file for one in assessments if one.report is not None and is_document(one.file)), None)
        if read is not None:
            from selfeval_cli.messages.check_output import READ_FROM_DOCUMENT
            from selfeval_cli.published_reports import split_part

            self.output.warn(READ_FROM_DOCUMENT.fill(self.output.look.language, {"file": split_part(read)[0]}))

    def _tell_passed_over(self, passed_over: list[PassedOver]) -> None:
        if passed_over:
            language = self.output.look.language
            self.output.warn(words.PASSED_OVER_HEAD.fill(language, {"n": len(passed_over)}))
            for one in passed_over:
                self.output.warn(f"  {words.PASSED_OVER[one.reason].fill(language, {'file': one.path})}")

    def _explain_nothing(self, asked: list[str], passed_over: list[PassedOver]) -> UsageTroubleError:
        """Nothing to check is an error: a wrong directory must not look like a clean one."""
        folder = asked[0] if len(asked) == 1 else None
        documents = [one.path for one in passed_over if one.reason == "document"]
        self._tell_passed_over([one for one in passed_over if folder is None or one.reason != "document"])
        office = list_office_files(folder) if folder is not None else ()
        if folder is not None and documents:
            before = "" if folder in (".", "./") else f"{quote_in_command(folder.rstrip('/' + os.sep))}/"
            patterns = " ".join(f"{before}*{suffix}" for suffix in sorted({PurePath(one).suffix for one in documents}))
            params = {"folder": folder, "n": len(documents), "patterns": patterns}
            return UsageTroubleError(words.OFFICE_FILES_IN_FOLDER, params)
        if office:
            return UsageTroubleError(words.OFFICE_FILES, {"files": office[:8]})
        return UsageTroubleError(words.NO_REPORT_IN_FOLDER, {"paths": tuple(asked)})

    def _judge(self, assessments: list[Assessment]) -> int:
        """The exit code: our bug before what could not be read, that before findings."""
        if any(outcome.state == "failed" for one in assessments for outcome in one.outcomes):
            return OUR_BUG
        if any(one.unreadable for one in assessments):
            return NOT_DONE
        if self.fail_on == "never":
            return FINE
        level = Severity(self.fail_on)
        return FOUND if any(one.reaches(level) for one in assessments) else FINE
