// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_parts.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

#include "ui/paint/page_template.h"
#include "ui/qt_text.h"

namespace throughline::ui {
namespace {

constexpr int mostTemplates = 200;
constexpr int wordRows = 3;

QString lastKey() { return QStringLiteral("export/template"); }

/// A box whose words are shown as they are, whatever a file is called.
int askPlainly(QMessageBox::Icon icon, const QString& text, QMessageBox::StandardButtons buttons, QWidget* parent)
{
    QMessageBox box(icon, PageParts::tr("Template"), text, buttons, parent);
    box.setTextFormat(Qt::PlainText);
    return box.exec();
}

/// A name that is a file name everywhere.
QString asFileName(const QString& name)
{
    QString plain = name.simplified();
    for (QChar& letter : plain)
        if (!letter.isLetterOrNumber() && letter != QLatin1Char(' ') && letter != QLatin1Char('-') && letter != QLatin1Char('_'))
            letter = QLatin1Char('-');
    return plain.left(80);
}

}  // namespace

std::vector<PageWords> wordsOf(const QString& text)
{
    std::vector<PageWords> words;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const bool isHeading = line.startsWith(QLatin1String("# "));
        if (line.trimmed().isEmpty())
            continue;
        if (words.empty() || isHeading)
            words.emplace_back();
        std::string& part = isHeading ? words.back().heading : words.back().text;
        part += (part.empty() ? "" : "\n") + fromQt(isHeading ? line.mid(2).trimmed() : line.trimmed());
    }
    return words;
}

QString textOf(const std::vector<PageWords>& words)
{
    QStringList lines;
    for (const PageWords& block : words) {
        if (!block.heading.empty())
            lines << QStringLiteral("# ") + toQt(block.heading);
        if (!block.text.empty())
            lines << toQt(block.text);
    }
    return lines.join(QLatin1Char('\n'));
}

PageParts::PageParts(std::function<PageTemplate()> whole, QWidget* parent)
    : QObject(parent), m_whole(std::move(whole)), m_templates(new QComboBox(parent)), m_save(new QPushButton(tr("Sa&ve …"), parent)),
      m_remove(new QPushButton(tr("Remove"), parent)), m_words(new QPlainTextEdit(parent)), m_footer(new QLineEdit(parent)), m_logo(new QPushButton(parent)),
      m_noLogo(new QPushButton(tr("None"), parent))
{
    m_templates->setObjectName(QStringLiteral("exportTemplate"));
    m_templates->setToolTip(tr("Title, second line, own text, line at the foot, logo, size and theme, as they were kept"));
    m_words->setObjectName(QStringLiteral("exportWords"));
    m_words->setPlaceholderText(tr("Above the picture. “# ” begins a heading."));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * wordRows + 16);
    m_footer->setObjectName(QStringLiteral("exportFooter"));
    m_footer->setPlaceholderText(tr("At the foot of every page"));
    m_noLogo->setAccessibleName(tr("No logo"));
    for (QPushButton* button : {m_save, m_remove, m_logo, m_noLogo})
        button->setAutoDefault(false);
    connect(m_templates, &QComboBox::currentIndexChanged, this, [this] { choose(); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(); });
    connect(m_words, &QPlainTextEdit::textChanged, this, &PageParts::changed);
    connect(m_footer, &QLineEdit::textChanged, this, &PageParts::changed);
    connect(m_logo, &QPushButton::clicked, this, [this] { askLogo(); });
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        showLogo({});
        emit changed();
    });
    showLogo({});
    listTemplates({});
}

QString PageParts::folder() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/throughline/templates"); }

QString PageParts::pathOf(const QString& name) const { return folder() + QLatin1Char('/') + name + QStringLiteral(".json"); }

void PageParts::addTemplateRow(QFormLayout& form)
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_templates, 1);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    // A row that is a layout gets a label without buddy, which would show the ampersand.
    form.addRow(tr("Tem&plate"), row);
    if (auto* label = qobject_cast<QLabel*>(form.labelForField(row)))
        label->setBuddy(m_templates);
}

void PageParts::restore()
{
    const int last = m_templates->findText(QSettings().value(lastKey()).toString());
    if (last > 0)
        m_templates->setCurrentIndex(last);
}

void PageParts::addRows(QFormLayout& form)
{
    form.addRow(tr("Own te&xt"), m_words);
    form.addRow(tr("&Closing line"), m_footer);
    auto* row = new QHBoxLayout;
    row->addWidget(m_logo, 1);
    row->addWidget(m_noLogo);
    form.addRow(tr("Lo&go"), row);
    if (auto* label = qobject_cast<QLabel*>(form.labelForField(row)))
        label->setBuddy(m_logo);
}

void PageParts::tell(PageTemplate& page) const
{
    page.words = wordsOf(m_words->toPlainText());
    page.footer = fromQt(m_footer->text().trimmed());
    page.logo = fromQt(m_logoPath);
}

void PageParts::tell(BriefingOptions& options) const
{
    options.words = wordsOf(m_words->toPlainText());
    options.footer = fromQt(m_footer->text().trimmed());
    options.logo = m_logoImage;
}

void PageParts::listTemplates(const QString& current)
{
    const QSignalBlocker quiet(m_templates);
    m_templates->clear();
    m_templates->addItem(tr("None"));
    const QFileInfoList files = QDir(folder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files.mid(0, mostTemplates))
        m_templates->addItem(file.completeBaseName());
    m_templates->setCurrentIndex(std::max(0, m_templates->findText(current)));
    m_remove->setEnabled(m_templates->currentIndex() > 0);
}

void PageParts::choose()
{
    const bool isNone = m_templates->currentIndex() <= 0;
    m_remove->setEnabled(!isNone);
    QSettings().setValue(lastKey(), isNone ? QString() : m_templates->currentText());
    PageTemplate page;
    if (!isNone) {
        Result<PageTemplate> read = readUsableTemplate(fromQt(pathOf(m_templates->currentText())));
        if (!read) {
            askPlainly(QMessageBox::Warning, tr("The template cannot be used. %1\n%2").arg(toQt(read.error().message), toQt(read.error().where)), QMessageBox::Ok, m_templates);
            listTemplates({});
            return;
        }
        page = *std::move(read);
    }
    {
        const QSignalBlocker quiet(this);  // the form asks for its page once
        m_words->setPlainText(textOf(page.words));
        m_footer->setText(toQt(page.footer));
        showLogo(toQt(page.logo));
    }
    emit chosen(page);
}

void PageParts::save()
{
    bool isNamed = false;
    const QString proposed = m_templates->currentIndex() > 0 ? m_templates->currentText() : QString();
    const QString name = asFileName(QInputDialog::getText(m_save, tr("Save as a template"), tr("Name of the template"), QLineEdit::Normal, proposed, &isNamed));
    if (!isNamed || name.isEmpty())
        return;
    QDir().mkpath(folder());
    QSaveFile file(pathOf(name));
    const std::string json = pageTemplateJson(m_whole());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(json.data(), static_cast<qint64>(json.size())) == static_cast<qint64>(json.size()) && file.commit();
    if (!isWritten) {
        askPlainly(QMessageBox::Warning, tr("The template cannot be written: %1").arg(file.errorString()), QMessageBox::Ok, m_save);
        return;
    }
    QSettings().setValue(lastKey(), name);
    listTemplates(name);
}

void PageParts::remove()
{
    const QString name = m_templates->currentText();
    const int sure = askPlainly(QMessageBox::Question, tr("Remove the template “%1”? The file is deleted; what stands in the form stays.").arg(name),
                                           QMessageBox::Yes | QMessageBox::Cancel, m_remove);
    if (sure != QMessageBox::Yes)
        return;
    QFile::remove(pathOf(name));
    QSettings().remove(lastKey());
    listTemplates({});
}

void PageParts::askLogo()
{
    const QString path = QFileDialog::getOpenFileName(m_logo, tr("Logo"), m_logoPath, tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    if (!readLogo(fromQt(path))) {
        askPlainly(QMessageBox::Warning, tr("This is no PNG or JPEG of at most 8 MB that can be read: %1").arg(path), QMessageBox::Ok, m_logo);
        return;
    }
    showLogo(path);
    emit changed();
}

void PageParts::showLogo(const QString& path)
{
    m_logoPath = path;
    m_logoImage = readLogo(fromQt(path));
    m_logo->setText(path.isEmpty() ? tr("Choose …") : QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_noLogo->setEnabled(!path.isEmpty());
}

}  // namespace throughline::ui
