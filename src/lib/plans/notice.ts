/** Said wherever an example plan stands. */
export const EXAMPLE_PLAN_NOTICE = 'voorbeeldplan: verzonnen, met niemand is iets afgesproken';
