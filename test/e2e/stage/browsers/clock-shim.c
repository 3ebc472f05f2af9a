/*
 * Moves the wall clock of a browser while it runs. Preloaded into each of its processes, it adds to the time the
 * milliseconds that stand in a file, which all of them have mapped. Time that only runs forward stays as it is, as
 * it does where a computer sleeps or its clock is set: timers that run do not jump. Waits until a moment of the moved
 * clock are put in the system's own time, or each would last longer by what the clock is ahead.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_MS 1000000LL
#define NS_PER_S 1000000000LL

typedef int (*clock_reader)(clockid_t, struct timespec *);
typedef int (*condition_wait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
typedef int (*semaphore_wait)(sem_t *, const struct timespec *);

static const volatile int64_t *offset_ms;

/* At load, since a sandbox may forbid to open files later. */
__attribute__((constructor)) static void map_offset(void) {
  const char *path = getenv("CLOCK_SHIM_FILE");
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (mapped != MAP_FAILED) offset_ms = mapped;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static clock_reader real;
  if (!real) real = (clock_reader)dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, now);
  if (result != 0 || !offset_ms || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return result;
  int64_t ns = now->tv_sec * NS_PER_S + now->tv_nsec + *offset_ms * NS_PER_MS;
  now->tv_sec = ns / NS_PER_S;
  now->tv_nsec = ns % NS_PER_S;
  return 0;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec precise;
  if (clock_gettime(CLOCK_REALTIME, &precise) != 0) return -1;
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return (time_t)-1;
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

/* Moments of a clock that only runs forward, which count from the start of the computer, stay as they are. */
static const struct timespec *in_system_time(const struct timespec *moved, struct timespec *own) {
  if (!offset_ms || moved->tv_sec < 1000000000) return moved;
  int64_t ns = moved->tv_sec * NS_PER_S + moved->tv_nsec - *offset_ms * NS_PER_MS;
  own->tv_sec = ns / NS_PER_S;
  own->tv_nsec = ns % NS_PER_S;
  return own;
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *until) {
  static condition_wait real;
  /* By its version where there is an older one of the same name. */
  if (!real) real = (condition_wait)dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
  if (!real) real = (condition_wait)dlsym(RTLD_NEXT, "pthread_cond_timedwait");
  struct timespec own;
  return real(condition, mutex, in_system_time(until, &own));
}

int sem_timedwait(sem_t *semaphore, const struct timespec *until) {
  static semaphore_wait real;
  if (!real) real = (semaphore_wait)dlsym(RTLD_NEXT, "sem_timedwait");
  struct timespec own;
  return real(semaphore, in_system_time(until, &own));
}
