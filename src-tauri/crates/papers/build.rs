//! Puts `templates/` into the library: a new kind of submission adds files there, no code.

fn main() {
    minijinja_embed::embed_templates!("templates");
}
