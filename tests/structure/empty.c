/* Linked with one whole layer and what it may use: a call that points up the layers does not link. */
int
main (void)
{
  return 0;
}
