"""The only package that knows HTTP, cookies, sockets and the environment."""
