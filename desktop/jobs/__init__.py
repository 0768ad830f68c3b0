"""The only bridge from the core to Qt: threads, processes, signals."""
