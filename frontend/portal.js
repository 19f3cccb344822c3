// Everything works without this script. It only makes four things quicker or safer where a browser runs it.
(function () {
  'use strict';
  // Leaving at once: the page that was left does not stay behind the Back button.
  var exit = document.querySelector('.exit');
  if (exit) {
    exit.addEventListener('click', function (event) {
      event.preventDefault();
      location.replace(exit.href);
    });
  }
  // A second tap on Send while the first is on its way does nothing; the server would notice it anyway.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', function () {
    var forms = document.forms;
    for (var i = 0; i < forms.length; i++) {
      delete forms[i].dataset.sent;
    }
  });
  // The phone's own way to send a page on, where it has one.
  var share = document.querySelector('[data-share]');
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener('click', function () {
      navigator.share({ title: share.getAttribute('data-title'), url: share.getAttribute('data-share') })
        .catch(function () { /* the reader thought better of it */ });
    });
  }
  // Errors are read first.
  var errors = document.querySelector('.error[tabindex]');
  if (errors) {
    errors.focus();
  }
})();
