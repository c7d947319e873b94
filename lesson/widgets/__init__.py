"""What every widget that talks with the page begins with."""
