open module mine {}
