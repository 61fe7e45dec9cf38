/* On a wide screen the tabs carry the line below the header. Once they have scrolled away, the header does. */
{
  const header = document.querySelector(".cx-header");
  const tabs = document.querySelector(".cx-tabs");
  if (header && tabs) {
    const follow = ([{ isIntersecting }]) => header.classList.toggle("md-header--shadow", !isIntersecting);
    new IntersectionObserver(follow, { rootMargin: `-${header.offsetHeight}px 0px 0px` }).observe(tabs);
  }
}
