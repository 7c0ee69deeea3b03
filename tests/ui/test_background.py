"""Slow work leaves the screen free, and its answer comes back to the screen's own thread."""

from __future__ import annotations

import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.background import Post, finish_background, run_in_background


def test_the_answer_arrives_in_the_screens_thread(app: QGuiApplication, qtbot: QtBot) -> None:
    worked_in: list[QThread] = []
    arrived: list[tuple[int, bool]] = []

    def work() -> int:
        worked_in.append(QThread.currentThread())
        return 42

    run_in_background(
        work, lambda result: arrived.append((result, QThread.currentThread() is app.thread())), _fail
    )
    qtbot.waitUntil(lambda: arrived != [])

    assert arrived == [(42, True)]
    assert worked_in != [app.thread()]


def test_a_failure_is_told_as_what_it_was(app: QGuiApplication, qtbot: QtBot) -> None:
    told: list[Exception] = []

    def work() -> None:
        raise OSError("disk full")

    run_in_background(work, lambda result: pytest.fail("it can't be done"), told.append)
    qtbot.waitUntil(lambda: told != [])

    assert [str(error) for error in told] == ["disk full"]


def test_the_screen_goes_on_while_work_waits(app: QGuiApplication, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []
    run_in_background(lambda: gate.wait(5), lambda result: done.append("slow"), _fail)
    run_in_background(lambda: None, lambda result: done.append("quick"), _fail)
    qtbot.waitUntil(lambda: done == ["quick"])

    gate.set()
    qtbot.waitUntil(lambda: len(done) == 2)

    assert done == ["quick", "slow"]


def test_closing_waits_for_what_is_under_way(app: QGuiApplication) -> None:
    gate = threading.Event()
    run_in_background(lambda: gate.wait(5), lambda result: None, _fail)
    assert not finish_background(wait_ms=1)

    gate.set()

    assert finish_background()


def test_each_of_many_answers_arrives_once_while_its_call_is_deleted(
    app: QGuiApplication, qtbot: QtBot
) -> None:
    calls = 500
    arrived: list[int] = []

    for number in range(calls):
        run_in_background(lambda number=number: number, arrived.append, _fail)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(arrived) >= calls)

    assert sorted(arrived) == list(range(calls))


def test_what_a_thread_tells_arrives_in_its_order_and_the_last_word_ends_it(
    app: QGuiApplication, qtbot: QtBot
) -> None:
    arrived: list[int] = []
    post = Post()

    def tell() -> None:
        for number in range(20):
            post.tell(partial(arrived.append, number))
        post.tell_last(partial(arrived.append, 20))

    thread = threading.Thread(target=tell)
    thread.start()
    qtbot.waitUntil(lambda: not shiboken6.isValid(post))
    thread.join()

    assert arrived == list(range(21))


def _fail(error: Exception) -> None:
    pytest.fail(f"{error!r}")
