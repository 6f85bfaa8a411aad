/* Counts the calls by which a program changes the files below one folder, and spoils one of them.
 *
 * Loaded into any program by LD_PRELOAD; `torture.py` compiles it and sets the environment:
 *
 *   FAULT_FOLDER   only calls on files below it count
 *   FAULT_TRACE    a file that gets one line a call: number, call, inode, path, and two more values;
 *                  what was written is appended to the same name with `.data` behind it
 *   FAULT_CALL     number of the call to spoil, from 1
 *   FAULT_HOW      kill (before the call), torn (half of a write, then kill), or an errno
 *   FAULT_LASTS    set where every later call of the same kind fails, too: the disk stays full
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static struct {
  const char *folder, *how;
  long call;
  int lasts, lines, data;
  const char *failing;
} fault;
static atomic_long count;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) _exit(97);
  return found;
}

static int opened(const char *name, const char *ending) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s%s", name, ending);
  return (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

__attribute__((constructor)) static void begin(void) {
  const char *trace = getenv("FAULT_TRACE"), *call = getenv("FAULT_CALL");
  fault.folder = getenv("FAULT_FOLDER");
  fault.how = getenv("FAULT_HOW");
  fault.call = call ? atol(call) : 0;
  fault.lasts = getenv("FAULT_LASTS") != NULL;
  fault.lines = trace ? opened(trace, "") : -1;
  fault.data = trace ? opened(trace, ".data") : -1;
}

/* Whether `path` lies below the folder. */
static int counts(const char *path) {
  size_t length = fault.folder ? strlen(fault.folder) : 0;
  return length && path && !strncmp(path, fault.folder, length);
}

/* The path of an open file; empty where it has none or was unlinked. */
static const char *path_of(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

static unsigned long long inode(const char *path, int descriptor) {
  struct stat status;
  int found = descriptor >= 0 ? fstat(descriptor, &status) : lstat(path, &status);
  return found == 0 ? status.st_ino : 0;
}

/* Notes a call that went well, for playing it again; `more` are its other values. */
static void note(long number, const char *call, unsigned long long file, const char *path,
                 const char *more, long long value) {
  if (fault.lines < 0) return;
  char line[3 * PATH_MAX];
  int length = snprintf(line, sizeof line, "%ld\t%s\t%llu\t%s\t%s\t%lld\n", number, call, file,
                        path, more, value);
  syscall(SYS_write, fault.lines, line, length);
}

static void keep(const void *bytes, ssize_t length) {
  if (fault.data >= 0 && length > 0) syscall(SYS_write, fault.data, bytes, length);
}

/* Counts a call. Returns its number; 0 where it does not count, -1 where it shall fail, -2 where it
 * shall be done by half. */
static long counted(const char *call, const char *path) {
  if (!counts(path)) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  int later = fault.failing && !strcmp(fault.failing, call);
  if (!fault.how || (number != fault.call && !later)) return number;
  if (!strcmp(fault.how, "kill")) raise(SIGKILL);
  if (!strcmp(fault.how, "torn")) return -2;
  if (fault.lasts) fault.failing = call;
  errno = atoi(fault.how);
  return -1;
}

static ssize_t written(int descriptor, const void *bytes, size_t length, off_t offset) {
  char path[PATH_MAX];
  long number = counted("write", path_of(descriptor, path));
  if (number == -1) return -1;
  off_t place = offset >= 0 ? offset : lseek(descriptor, 0, SEEK_CUR);
  if (offset < 0 && fcntl(descriptor, F_GETFL) & O_APPEND) place = lseek(descriptor, 0, SEEK_END);
  size_t wanted = number == -2 ? length / 2 : length;
  ssize_t done = offset >= 0 ? syscall(SYS_pwrite64, descriptor, bytes, wanted, offset)
                             : syscall(SYS_write, descriptor, bytes, wanted);
  if (number == -2) raise(SIGKILL);
  if (number > 0 && done > 0) {
    char where[32];
    snprintf(where, sizeof where, "%lld", (long long)place);
    note(number, "write", inode(NULL, descriptor), path, where, done);
    keep(bytes, done);
  }
  return done;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  return written(descriptor, bytes, length, -1);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  return written(descriptor, bytes, length, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  return written(descriptor, bytes, length, offset);
}

/* Callers of these write the rest themselves, so the first piece may stand for all of them. */
ssize_t writev(int descriptor, const struct iovec *pieces, int pieceCount) {
  for (int i = 0; i < pieceCount; i++)
    if (pieces[i].iov_len) return write(descriptor, pieces[i].iov_base, pieces[i].iov_len);
  return 0;
}

/* Copies within the kernel are made copies by hand, so that their bytes can be noted. */
static ssize_t copied(int from, off_t *source, int to, off_t *target, size_t length) {
  static _Thread_local char bytes[1 << 16];
  size_t wanted = length < sizeof bytes ? length : sizeof bytes;
  ssize_t got = source ? pread(from, bytes, wanted, *source) : read(from, bytes, wanted);
  if (got <= 0) return got;
  ssize_t done = target ? pwrite(to, bytes, got, *target) : write(to, bytes, got);
  if (done > 0 && source) *source += done;
  if (done > 0 && target) *target += done;
  if (done < got && !source) lseek(from, (done > 0 ? done : 0) - got, SEEK_CUR);
  return done;
}
ssize_t sendfile(int to, int from, off_t *source, size_t length) {
  return copied(from, source, to, NULL, length);
}
ssize_t sendfile64(int to, int from, off64_t *source, size_t length) {
  return copied(from, source, to, NULL, length);
}
ssize_t copy_file_range(int from, off64_t *source, int to, off64_t *target, size_t length,
                        unsigned flags) {
  (void)flags;
  return copied(from, source, to, target, length);
}

#define ON_FILE(name, parameters, arguments, more, value)                                         \
  int name parameters {                                                                           \
    char path[PATH_MAX];                                                                          \
    long number = counted(#name, path_of(descriptor, path));                                      \
    if (number == -1) return -1;                                                                  \
    if (number == -2) raise(SIGKILL);                                                             \
    int done = REAL(name) arguments;                                                              \
    if (number > 0 && done == 0) note(number, #name, inode(NULL, descriptor), path, more, value); \
    return done;                                                                                  \
  }
ON_FILE(fsync, (int descriptor), (descriptor), "", 0)
ON_FILE(fdatasync, (int descriptor), (descriptor), "", 0)
ON_FILE(fchmod, (int descriptor, mode_t mode), (descriptor, mode), "", mode)
ON_FILE(ftruncate, (int descriptor, off_t length), (descriptor, length), "", length)
ON_FILE(ftruncate64, (int descriptor, off64_t length), (descriptor, length), "", length)

#define ON_PATH(name, parameters, arguments, more)                     \
  int name parameters {                                                \
    long number = counted(#name, path);                                \
    if (number == -1) return -1;                                       \
    if (number == -2) raise(SIGKILL);                                  \
    unsigned long long file = number ? inode(path, -1) : 0;            \
    int done = REAL(name) arguments;                                   \
    if (number > 0 && done == 0) note(number, #name, file, path, more, 0); \
    return done;                                                       \
  }
ON_PATH(unlink, (const char *path), (path), "")
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode), "")
ON_PATH(rename, (const char *path, const char *target), (path, target), target)

static int open_counted(int folder, const char *path, int flags, mode_t mode) {
  int isNew = counts(path) && flags & O_CREAT && !inode(path, -1);
  long number = counted(isNew ? "create" : "open", path);
  if (number == -1) return -1;
  if (number == -2) raise(SIGKILL);
  int done = (int)syscall(SYS_openat, folder, path, flags | O_LARGEFILE, mode);
  if (number > 0 && done >= 0) {
    note(number, isNew ? "create" : "open", inode(NULL, done), path, "", 0);
    if (flags & O_TRUNC && !isNew) note(number, "ftruncate", inode(NULL, done), path, "", 0);
  }
  return done;
}

#define OPEN(name, folder, parameters)                                 \
  int name parameters {                                                \
    mode_t mode = 0;                                                   \
    if (flags & (O_CREAT | O_TMPFILE)) {                               \
      va_list rest;                                                    \
      va_start(rest, flags);                                           \
      mode = va_arg(rest, mode_t);                                     \
      va_end(rest);                                                    \
    }                                                                  \
    return open_counted(folder, path, flags, mode);                    \
  }
OPEN(open, AT_FDCWD, (const char *path, int flags, ...))
OPEN(open64, AT_FDCWD, (const char *path, int flags, ...))
OPEN(openat, folder, (int folder, const char *path, int flags, ...))
OPEN(openat64, folder, (int folder, const char *path, int flags, ...))
