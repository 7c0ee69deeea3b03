import Kiosk.Controls

AccessPanel {
    visible: true
}
