mod life;
mod mpass;
mod msign;
mod rules;
mod waiting;
