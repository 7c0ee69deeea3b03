import Kiosk.Controls

ConfirmOverlay {
    body: Theme.rtl ? "إذا خرجتم الآن فسيُمحى ما كتبتموه." : "If you leave now, what you typed is erased."
    leaveText: Theme.rtl ? "خروج ومحو البيانات" : "Leave and erase"
    stayText: Theme.rtl ? "البقاء وإكمال الطلب" : "Stay and finish the request"
    title: Theme.rtl ? "لم يُقدَّم طلبكم بعد" : "Your request has not been submitted yet"
    visible: true
}
