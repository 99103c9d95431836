import '@crosstally/services/comparer-thread'
