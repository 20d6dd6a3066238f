"""Jobs that a page begins before anybody asks for them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("web", "0001_designs")]

    operations = [
        migrations.AddField(model_name="renderjob", name="early", field=models.BooleanField(default=False)),
    ]
