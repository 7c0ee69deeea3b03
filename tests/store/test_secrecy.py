"""Nothing that a person said can be read from the disk without the key."""

from __future__ import annotations

import shutil
import traceback
from pathlib import Path

import pytest

from kiosk.domain.acting import applicant
from kiosk.domain.errors import StoreError
from kiosk.store import submit_request
from kiosk.store.sqlcipher import PLAIN_HEADER
from tests.store.site import CANARY, FILING, NUMBER, Site, new_op


def test_no_file_of_the_station_shows_what_was_filed(file_site: Site, tmp_path: Path) -> None:
    store = file_site.create()
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    found = files_with(tmp_path, filed.reference)
    store.close()
    assert found == []
    assert files_with(tmp_path, filed.reference) == []
    assert not file_site.file.read_bytes().startswith(PLAIN_HEADER)


def test_the_search_would_see_it(tmp_path: Path) -> None:
    (tmp_path / "note").write_text(f"...{CANARY}...", "utf-8")
    assert files_with(tmp_path, "none") == [tmp_path / "note"]


def test_keys_don_t_show_in_a_traceback(file_site: Site) -> None:
    store = file_site.create()
    assert store.keys.store.hex() not in repr(store)
    assert repr(store.keys.store) not in repr(store)
    store.close()


def test_an_error_of_the_database_doesn_t_quote_the_row(file_site: Site) -> None:
    store = file_site.create()
    with store.writing() as writing:
        writing.connection.exec_driver_sql("DROP TABLE payload")
    with pytest.raises(StoreError) as told:
        submit_request(store, applicant("k1"), new_op(), FILING)
    assert CANARY not in "".join(traceback.format_exception(told.value))
    store.close()


def test_keys_and_store_can_live_apart(file_site: Site, tmp_path: Path) -> None:
    """A backup of the database file alone opens nothing."""
    file_site.create().close()
    shutil.copy(file_site.file, tmp_path / "backup.db")
    assert all(
        key.read_bytes().strip() not in (tmp_path / "backup.db").read_bytes() for key in _keys(file_site)
    )


def _keys(site: Site) -> list[Path]:
    return list((site.state_dir / "keys").iterdir())


def files_with(folder: Path, reference: str) -> list[Path]:
    """Return the files that hold the canary, the document number or the reference in clear."""
    wanted = [
        text.encode(encoding) for text in (CANARY, NUMBER, reference) for encoding in ("utf-8", "utf-16-le")
    ]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if any(text in path.read_bytes() for text in wanted)]
