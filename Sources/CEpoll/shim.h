#pragma once
// Swift can't import epoll_event, which is packed and holds a union: the descriptor alone is carried in it.
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>

static inline int epoll_make(void) { return epoll_create1(EPOLL_CLOEXEC); }

/// Adds a descriptor, disarmed, or arms it for one event.
static inline int epoll_set(int epoll, int operation, int descriptor, uint32_t events) {
    struct epoll_event event = {.events = events, .data = {.fd = descriptor}};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

/// Waits for at most 64 events; returns how many, with their descriptors and what they are ready for.
static inline int epoll_take(int epoll, int descriptors[64], uint32_t ready[64], int milliseconds) {
    struct epoll_event events[64];
    int count = epoll_wait(epoll, events, 64, milliseconds);
    for (int index = 0; index < count; index++) {
        descriptors[index] = events[index].data.fd;
        ready[index] = events[index].events;
    }
    return count;
}

/// The clock that goes on while the machine sleeps.
static inline int64_t clock_nanoseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_BOOTTIME, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static inline int eventfd_make(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

struct timespec;
extern int ppoll(struct pollfd *, nfds_t, const struct timespec *, const void *);

/// Looks at one socket for a while; returns what it is ready for, or 0.
static inline uint32_t socket_look(int socket, uint32_t events, long nanoseconds) {
    struct pollfd entry = {.fd = socket, .events = (short)events};
    struct timespec time = {.tv_nsec = nanoseconds};
    return ppoll(&entry, 1, &time, 0) > 0 ? (uint32_t)entry.revents : 0;
}
