"""A station's devices as the office handles them: owned by one program, watched, asked, broken on purpose."""
