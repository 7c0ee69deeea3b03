import Kiosk.Controls

IdleOverlay {
    secondsLeft: 11
    visible: true
}
