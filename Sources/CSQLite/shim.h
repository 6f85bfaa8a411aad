#pragma once
#include <sqlite3.h>

/// `sqlite3_db_config` for the options that are on or off: Swift cannot call a function with any number
/// of arguments.
static inline int fihrist_sqlite3_switch(sqlite3 *database, int option, int isOn) {
  return sqlite3_db_config(database, option, isOn, (int *)0);
}
