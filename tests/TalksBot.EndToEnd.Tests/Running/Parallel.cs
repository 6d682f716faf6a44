// Most of a test's time is waiting for sockets and for Discord's own pauses, so more run at once than there are cores.
[assembly: Xunit.v3.Parallelization(MaxThreads = 6)]
