"""The process that owns torch: it trains, computes and checks while the window stays smooth."""
