from lesson.journal import journal_file


def test_the_learner_may_choose_the_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path))
    assert journal_file() == tmp_path / "journal.sqlite3"


def test_without_a_choice_it_lies_in_the_users_own_data_folder(monkeypatch):
    monkeypatch.delenv("LESSON_JOURNAL")
    assert journal_file().parent.name == "sciatic-nerve-lesson"
