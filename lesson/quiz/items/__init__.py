"""How the questions themselves do, judged from many learners' first answers."""
