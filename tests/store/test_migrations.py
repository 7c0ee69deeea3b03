"""The migrations and the tables that the code uses are the same thing, on both databases."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect
from sqlcipher3 import dbapi2

import kiosk.store
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.errors import NotAllowed, StoreNewer, StoreOlder
from kiosk.store import find_request, submit_request, upgrade_store
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.migrating import MIGRATIONS
from kiosk.store.schema import REVISIONS, metadata
from tests.store.lent import booked, lend, times
from tests.store.releases import rewind
from tests.store.site import FILING, Site, new_op

NEXT = '''"""A later release."""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    op.create_table("later", sa.Column("id", sa.Text, primary_key=True))
{fault}
'''

DESCRIPTION = {
    "sqlite": "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type != 'trigger'",
    "postgresql": """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name)
        FROM information_schema.columns WHERE table_schema = current_schema()
        UNION SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
        UNION SELECT replace(indexdef, current_schema() || '.', '')
        FROM pg_indexes WHERE schemaname = current_schema()
    """,
}


def test_the_code_knows_every_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    history = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in history)[::-1] == REVISIONS


def test_migrations_make_the_tables_that_the_code_uses(site: Site) -> None:
    """To the last constraint, collation and STRICT, as the tables made from the code are described."""
    for module in walk_packages(kiosk.store.__path__, "kiosk.store."):
        if module.name.endswith("schema"):
            import_module(module.name)
    store = site.create()
    fresh = _fresh_engine(site)
    metadata.create_all(fresh)
    migrated, made = _described(store.engine), _described(fresh)
    fresh.dispose()
    store.close()
    assert migrated == made
    assert len(made) > len(metadata.tables)


def _fresh_engine(site: Site) -> Engine:
    if site.url.startswith("sqlite"):
        return create_engine("sqlite://", module=dbapi2)
    engine = create_engine(site.url, connect_args={"options": "-c search_path=elsewhere"})
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA elsewhere")
    return engine


def _described(engine: Engine) -> set[str]:
    """Return what the database says of its tables, line by line, in no order."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(DESCRIPTION[engine.dialect.name]).scalars().all()
    ours = [row for row in rows if "alembic_version" not in row]
    return {line.strip(" ,\t") for row in ours for line in row.splitlines()}


def test_an_up_to_date_store_opens_without_alembic(site: Site) -> None:
    site.create().close()
    code = (
        "import sys; from pathlib import Path; from kiosk.clock import Clock; from kiosk.store import *\n"
        f"open_store({site.url!r}, Path({str(site.state_dir)!r}), Clock(), 'k1').close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_an_upgrade_keeps_everything(site: Site, tmp_path: Path) -> None:
    store = site.create()
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    scripts = _later_release(tmp_path, "")
    assert upgrade_store(site.url, site.state_dir, it_officer("k1"), scripts) == (REVISIONS[-1], "9999")
    assert store.check().sound
    assert store.node.next_seq == filed.seq + 1
    store.close()
    with pytest.raises(StoreNewer):
        site.open()
    with pytest.raises(StoreNewer):
        upgrade_store(site.url, site.state_dir, it_officer("k1"))


def test_an_upgrade_that_fails_changes_nothing(site: Site, tmp_path: Path) -> None:
    site.create().close()
    scripts = _later_release(tmp_path, '    raise RuntimeError("half way")')
    with pytest.raises(RuntimeError, match="half way"):
        upgrade_store(site.url, site.state_dir, it_officer("k1"), scripts)
    store = site.open()
    with store.reading() as connection:
        assert not inspect(connection).has_table("later")
    store.close()


def test_an_up_to_date_store_stays_as_it_is(site: Site) -> None:
    site.create().close()
    newest = REVISIONS[-1]
    assert upgrade_store(site.url, site.state_dir, it_officer("k1")) == (newest, newest)


def test_an_applicant_can_t_upgrade(file_site: Site) -> None:
    file_site.create().close()
    with pytest.raises(NotAllowed):
        upgrade_store(file_site.url, file_site.state_dir, applicant("k1"))


def _later_release(folder: Path, fault: str) -> Path:
    scripts = folder / "later"
    shutil.copytree(MIGRATIONS, scripts)
    (scripts / "versions/9999_later.py").write_text(NEXT.format(newest=REVISIONS[-1], fault=fault))
    return scripts


@pytest.mark.parametrize("revision", REVISIONS[1:-1])
def test_a_store_of_an_earlier_release_is_brought_up_with_all_that_is_in_it(
    site: Site, revision: str
) -> None:
    store = site.create()
    join_portal(store, it_officer("k1"), new_op(), Line("http://127.0.0.1", "", "key", "p", "c", 7))
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    with store.engine.begin() as connection:
        rewind(connection, revision)
    store.close()
    with pytest.raises(StoreOlder):
        site.open()
    assert upgrade_store(site.url, site.state_dir, it_officer("k1")) == (revision, REVISIONS[-1])
    store = site.open()
    assert find_request(store, filed.reference) == filed
    line = line_status(store).line
    assert line is not None
    assert (line.url, line.joined_ms, line.bookings_cursor) == ("http://127.0.0.1", 7, 0)
    lend(store, [1])
    assert booked(store, times(store)[0]).persons == 1
    assert store.check().sound
    store.close()
