# The headers that nearly every file of ui, app and tests/ui needs, parsed once for each target.
#   throughline_ui_pch(TARGET)
# Measured with g++ 12 on files of ui/paint: no set 0.9 s a file; this set 4 s once and 0.5 s a file;
# Qt's umbrella headers (<QtCore> <QtGui> <QtWidgets>) 11 s, 1 GB of memory and 300 MB of disk once, and
# 0.9 s a file, because loading them takes as long as parsing what a file needs.
# A file still includes what it names.
function(throughline_ui_pch target)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <cstdint> <functional> <memory> <optional> <span> <string> <string_view>
        <utility> <variant> <vector>
        <QAction> <QApplication> <QBoxLayout> <QColor> <QCoreApplication> <QFont> <QLabel> <QList>
        <QMainWindow> <QObject> <QPainter> <QPointer> <QString> <QStringList> <QTimer> <QVariant> <QWidget>)
endfunction()
