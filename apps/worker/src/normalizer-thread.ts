import '@crosstally/services/normalizer-thread'
