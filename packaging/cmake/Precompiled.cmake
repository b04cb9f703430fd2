# The headers that nearly every file of ui, app and tests/ui needs, parsed once for each target.
#   throughline_ui_pch(TARGET)
# Qt's umbrella headers (<QtWidgets>) are left out on purpose: they make the header slower to load than
# what they save, and hide which class a file uses. A file still includes what it names.
function(throughline_ui_pch target)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <cstdint> <functional> <memory> <optional> <span> <string> <string_view>
        <utility> <variant> <vector>
        <QAction> <QApplication> <QBoxLayout> <QColor> <QCoreApplication> <QFont> <QLabel> <QList>
        <QMainWindow> <QObject> <QPainter> <QPointer> <QString> <QStringList> <QTimer> <QVariant> <QWidget>)
endfunction()
